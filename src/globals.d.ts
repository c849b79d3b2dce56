/**
 * Where the server is, from TARO_APP_API_URL at build time. Empty: the cloud function on weapp,
 * the page's own origin on H5.
 */
declare const API_URL: string

declare module '*.scss'

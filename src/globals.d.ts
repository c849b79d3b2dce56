/**
 * Where the server is, from TARO_APP_API_URL at build time. Empty: the cloud function on weapp,
 * the page's own origin on H5.
 */
declare const API_URL: string

/** Whether this weapp build carries WeChat's speech plug-in: TARO_APP_SPEECH_PLUGIN=1 at build time. */
declare const SPEECH_PLUGIN: boolean

declare module '*.scss'

// Without the platform Taro never puts a page into the document.
process.env.TARO_ENV = 'h5'
process.env.TARO_PLATFORM = 'web'

globalThis.API_URL = ''
globalThis.SPEECH_PLUGIN = false
globalThis.defineAppConfig = (config) => config

// Taro and its router import each other; router first, and Taro.navigateTo stays undefined for ever.
require('@tarojs/taro')

// The test-utils' Babel writes React.createElement and imports nothing for it.
globalThis.React = require('react')

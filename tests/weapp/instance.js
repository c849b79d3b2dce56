const path = require('node:path')

/**
 * An instance of the cloud function: the bundle that is deployed, in a process with an environment
 * of its own. As in WeChat's cloud, who calls is set around each call: somebody, or (null) the timer.
 */
const { main } = require(path.resolve('dist/cloud/api/index.js'))

process.on('message', async ({ call, openid, data }) => {
  process.env.WX_OPENID = openid ?? ''
  process.env.WX_CONTEXT_KEYS = openid ? 'WX_OPENID' : ''
  process.env.TCB_SOURCE = openid ? 'wx_client' : 'wx_trigger'
  try {
    process.send({ call, result: await main(data) })
  } catch (error) {
    process.send({ call, failure: String(error) })
  }
})

const { attributes } = require('./attributes')

/** Teaches the weapp build the attributes, and the phone the same short names for them. */
module.exports = (ctx) =>
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(ctx, attributes)
      platform.runtimePath = [platform.runtimePath, require.resolve('./attributes-runtime')].flat()
    },
  })

// What stands for `undici` in the bundle: the parts that packages/core/src/fetch uses, the rest of its
// index left out (fetch, WebSocket, caches, mocks), which takes three quarters of the time to load it.
const Dispatcher = require('undici/lib/dispatcher/dispatcher.js')

// As undici's own index does: `request` and `connect` are methods of every dispatcher.
Object.assign(Dispatcher.prototype, require('undici/lib/api'))

module.exports = {
  get Agent() {
    return require('undici/lib/dispatcher/agent.js')
  },
  get Pool() {
    return require('undici/lib/dispatcher/pool.js')
  },
  get EnvHttpProxyAgent() {
    return require('undici/lib/dispatcher/env-http-proxy-agent.js')
  },
  /** Always by a dispatcher of ours, never by the one that a whole process shares. */
  request: (url, { dispatcher, ...options }) =>
    dispatcher.request({ ...options, origin: url.origin, path: url.pathname + url.search }),
}

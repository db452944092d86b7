import type { ChildProcess } from 'node:child_process'
import { connect, createServer } from 'node:net'

/** A port of loopback that nobody listened on a moment ago, for servers that cannot choose one themselves. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const address = probe.address()
  await new Promise((done) => probe.close(done))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Wait until a server takes connections. Throws when it ended before, or takes a minute. */
export async function takesConnections(port: number, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600 && server.exitCode === null; tries += 1) {
    if (await isOpen(port)) return
    await new Promise((done) => setTimeout(done, 100))
  }
  server.kill()
  throw new Error(`${server.spawnfile} did not start`)
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}

import type { HttpClient } from 'isomorphic-git'
import { printable } from '../words/printable.ts'
import type { SkillsError } from '../words/skills-error.ts'
import { endsInTheMiddle, refUnknown } from './git-conversation.ts'
import { bytesOf, once } from './http-plugin.ts'
import { notARepository } from './network-error.ts'
import { flushPacket, type Packet, packet, packetsOf } from './packet-line.ts'

/** Where `takingThePack` leaves the pack of the last answer. */
export interface PackBox {
  pack: Buffer | undefined
}

/**
 * Take the pack out of a server's answer before isomorphic-git sees it: it would index objects of any size
 * without a limit, and twice as slowly as one pass of our own (`git-pack.ts`). It still speaks the protocol.
 */
export function takingThePack(http: HttpClient, box: PackBox): HttpClient {
  return {
    request: async (request) => {
      const response = await http.request(request)
      if (request.method !== 'POST' || response.statusCode !== 200) return response
      const reply = splitReply(await bytesOf(response.body), new URL(request.url))
      box.pack = reply.pack
      return { ...response, body: once(reply.lines) }
    },
  }
}

/**
 * An answer of git-upload-pack in protocol version 1: lines, then the pack in side band 1, progress in
 * band 2, a fatal message in band 3; or without bands the pack as it is (gitprotocol-pack, "Packfile Data").
 */
function splitReply(body: Buffer, url: URL): { readonly pack: Buffer; readonly lines: Buffer } {
  const packets = packetsOf(body)
  if (packets === undefined) throw endsInTheMiddle(url)
  const lines: Buffer[] = []
  const pack = packInside(body)
  for (const one of packets) {
    if (one.kind === 'marker') lines.push(flushPacket)
    else if (one.kind === 'raw') pack.add(one.payload)
    else sortPacket(one, { lines, pack, url })
  }
  return { pack: pack.bytes(), lines: Buffer.concat(lines) }
}

interface PackInside {
  readonly add: (part: Buffer) => void
  readonly bytes: () => Buffer
}

/**
 * The parts of a pack moved together at the front of the answer that holds them, instead of into a second buffer of its
 * size. A part never moves over one that was not added yet, since each has its own length before it.
 */
function packInside(body: Buffer): PackInside {
  let filled = 0
  return {
    add: (part) => {
      filled += part.copy(body, filled)
    },
    bytes: () => body.subarray(0, filled),
  }
}

function sortPacket(
  { payload }: Extract<Packet, { kind: 'data' }>,
  { lines, pack, url }: { readonly lines: Buffer[]; readonly pack: PackInside; readonly url: URL },
): void {
  const band = payload[0]
  if (band === 1) pack.add(payload.subarray(1))
  else if (band === 3) throw serverSays(payload.subarray(1), url)
  else if (band !== 2) {
    if (payload.subarray(0, 4).equals(Buffer.from('ERR ')))
      throw serverSays(payload.subarray(4), url)
    refuseOddShallow(payload, url)
    lines.push(packet(payload))
  }
}

/** isomorphic-git looks a shallow commit up by its id, as a path: only an id may get there (gitprotocol-pack). */
function refuseOddShallow(payload: Buffer, url: URL): void {
  const line = payload.toString('latin1')
  if (/^(?:un)?shallow/u.test(line) && !/^(?:un)?shallow [0-9a-f]{40}\n?$/u.test(line))
    throw notARepository(
      url,
      `The server ${url.host} names a commit by something else than its id.`,
    )
}

function serverSays(message: Buffer, url: URL): SkillsError {
  const text = printable(message.subarray(0, 500).toString('utf8'), { oneLine: true })
  if (/not our ref|unadvertised|no such/u.test(text)) return refUnknown(url, new Error(text))
  return notARepository(url, `The server ${url.host} refuses: ${text}`)
}

import type { GitHttpResponse } from 'isomorphic-git'
import { describe, expect, test } from 'vitest'
import { once } from '../../../../packages/core/src/fetch/http-plugin.ts'
import { packet } from '../../../../packages/core/src/fetch/packet-line.ts'
import {
  type PackBox,
  takingThePack,
} from '../../../../packages/core/src/fetch/upload-pack-reply.ts'
import { failureOf } from './serve.ts'

async function take(body: Buffer): Promise<{ pack: string; lines: string }> {
  const box: PackBox = { pack: undefined }
  const answer: GitHttpResponse = {
    url: 'https://example.test/a.git',
    method: 'POST',
    statusCode: 200,
    statusMessage: '200',
    headers: {},
    body: once(body),
  }
  const http = takingThePack({ request: async () => answer }, box)
  const response = await http.request({ url: answer.url, method: 'POST' })
  const chunks: Uint8Array[] = []
  for await (const chunk of response.body ?? []) chunks.push(chunk)
  return { pack: box.pack?.toString() ?? '', lines: Buffer.concat(chunks).toString() }
}

const flush = Buffer.from('0000')

describe('an answer with a pack', () => {
  test('is parted: lines stay, side band 1 is the pack, progress is dropped', async () => {
    const body = Buffer.concat([
      packet(`shallow ${'1'.repeat(40)}\n`),
      flush,
      packet('NAK\n'),
      packet('\x02Counting'),
      packet('\x01PA'),
      packet('\x02Done'),
      packet('\x01CK'),
      flush,
    ])
    const shallow = `0035shallow ${'1'.repeat(40)}\n`
    expect(await take(body)).toEqual({ pack: 'PACK', lines: `${shallow}00000008NAK\n0000` })
  })

  test('without side bands ends in the pack as it is', async () => {
    const body = Buffer.concat([packet('NAK\n'), Buffer.from('PACK\0\0')])
    expect(await take(body)).toEqual({ pack: 'PACK\0\0', lines: '0008NAK\n' })
  })
})

describe('an answer with a message', () => {
  test('says that the commit is unknown, or why the server refuses, made visible', async () => {
    const unknown = await failureOf(take(packet('ERR upload-pack: not our ref 1234')))
    expect(unknown.code).toBe('E_REF_UNKNOWN')
    for (const body of [
      packet('ERR no \x1b[2J\u202e way\n'),
      packet('\x03no \x1b[2J\u202e way\n'),
    ]) {
      const error = await failureOf(take(body))
      expect(error.code).toBe('E_NOT_A_REPOSITORY')
      expect(error.message).toContain('no \\u{1b}[2J\\u{202e} way')
    }
  })

  test('that stops in the middle is a network error', async () => {
    expect((await failureOf(take(packet('NAK\n').subarray(0, 6)))).code).toBe('E_NETWORK')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusal, requestReader, stateAfter } from './wire.ts'

const startup = Buffer.from([0, 0, 0, 8, 0, 3, 0, 0])

function message(kind: string, body = ''): Buffer {
  const head = Buffer.alloc(5)
  head.write(kind)
  head.writeInt32BE(4 + body.length, 1)
  return Buffer.concat([head, Buffer.from(body)])
}

describe('the reader of requests', () => {
  it('ends a batch where a server must answer', () => {
    const read = requestReader()
    const prepared = Buffer.concat([message('P', 'select'), message('B'), message('E'), message('S')])
    const requests = read(Buffer.concat([startup, prepared, message('Q', 'begin'), message('X')]))
    expect(requests).toEqual([
      { kind: 'startup' },
      { kind: 'batch', bytes: prepared },
      { kind: 'batch', bytes: message('Q', 'begin') },
      { kind: 'terminate' },
    ])
  })

  it('reads the same from bytes torn anywhere', () => {
    const sent = Buffer.concat([startup, message('P', 'Q'), message('S'), message('Q', 'S\0\0\0\x04'), message('X')])
    const whole = requestReader()(sent)
    fc.assert(
      fc.property(fc.array(fc.nat(sent.length)), (cuts) => {
        const read = requestReader()
        const edges = [0, ...cuts.sort((a, b) => a - b), sent.length]
        const torn = edges.slice(1).flatMap((end, index) => read(sent.subarray(edges[index], end)))
        expect(torn).toEqual(whole)
      }),
    )
  })

  it('knows a request for encryption and one to cancel by their codes', () => {
    const tls = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f])
    const cancel = Buffer.from([0, 0, 0, 16, 0x04, 0xd2, 0x16, 0x2e, 0, 0, 0, 7, 0, 0, 0, 9])
    const read = requestReader()
    expect([...read(tls), ...read(cancel)]).toEqual([{ kind: 'encryption' }, { kind: 'cancel', connection: 7, secret: 9 }])
  })
})

describe('the end of a reply', () => {
  it('tells the state in which the session was left', () => {
    expect(stateAfter(message('Z', 'T'))).toBe('T')
    expect(stateAfter(refusal('55P03', 'busy'))).toBe('I')
  })

  it('is missed when the reply was cut short', () => {
    expect(stateAfter(message('C', 'select 1'))).toBeUndefined()
    expect(stateAfter(Buffer.alloc(0))).toBeUndefined()
  })
})

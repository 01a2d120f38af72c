import { setTimeout as pause } from 'node:timers/promises'
import { program } from '../../test/started.ts'
import { type Home, type Homes, runAt } from './homes.ts'

/** What is cut short, and how what it leaves behind is judged. */
export interface Act {
  readonly name: string
  /** Where it happens; asked anew for each moment. */
  readonly at: () => Promise<Home>
  readonly script?: string
  readonly words: (home: Home) => readonly string[]
  /** Said when it is done, where its process goes on. */
  readonly until?: RegExp
  /** What the kill left of it; any other sentence says what is broken. */
  readonly judge: (home: Home) => Promise<'absent' | 'whole' | (string & {})>
}

export interface ActTally {
  readonly engine: string
  readonly act: string
  readonly kills: number
  readonly absent: number
  readonly whole: number
  readonly broken: readonly string[]
}

/** Does the act once to the end, then kills it at moments spread over the time that took. */
export async function cutShort(homes: Homes, act: Act, moments: number): Promise<ActTally> {
  const { ms } = await perform(await act.at(), act)
  const found: string[] = []
  for (let moment = 0; moment < moments; moment++) {
    const home = await act.at()
    await perform(home, act, ms * (0.2 + (0.8 * (moment + 0.5)) / moments))
    await homes.alsoKill()
    found.push(await act.judge(home).catch((error) => String(error)))
    if (process.stderr.isTTY) process.stderr.write(`\r${homes.engine}, ${act.name}: ${moment + 1} of ${moments}  `)
  }
  const count = (wanted: string) => found.filter((one) => one === wanted).length
  const broken = found.filter((one) => one !== 'absent' && one !== 'whole')
  return { engine: homes.engine, act: act.name, kills: moments, absent: count('absent'), whole: count('whole'), broken }
}

export interface Ended {
  readonly code: number | null
  readonly ms: number
  readonly said: string
}

/** Runs something of the product until it is done, or until it is killed so many milliseconds after its start. */
export async function perform(
  home: Home,
  { script = program, words, until }: Pick<Act, 'script' | 'words' | 'until'>,
  killAfterMs?: number,
): Promise<Ended> {
  const began = performance.now()
  const child = runAt(home, script, words(home))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  let said = ''
  const hear = (chunk: Buffer) => {
    said += chunk
    if (killAfterMs === undefined && until?.test(said)) child.kill('SIGTERM')
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  if (killAfterMs !== undefined) {
    await Promise.race([ended, pause(killAfterMs)])
    child.kill('SIGKILL')
  }
  return { code: await ended, ms: performance.now() - began, said }
}

import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Act, type ActTally, cutShort, type Ended, perform } from './cut-short.ts'
import { askAt, type Home, type Homes } from './homes.ts'

const people = 40_000

/** Cuts each act short at `moments` moments: what is there after the next start is nothing of it, or all of it. */
export async function killActs(homes: Homes, moments: number, wanted: string): Promise<ActTally[]> {
  const acts = (await prepare(homes)).filter(({ name }) => wanted === '' || name === wanted)
  const tallies: ActTally[] = []
  for (const act of acts) tallies.push(await cutShort(homes, act, moments))
  homes.remove()
  return tallies
}

async function prepare(homes: Homes): Promise<readonly Act[]> {
  const [large, elsewhere] = [await homes.empty(), await homes.empty()]
  for (const home of [large, elsewhere]) await succeed(home, 'owner', 'show')
  const [own] = await askAt(large, 'select id from organisation where not sample')
  const id = String(own?.id)
  await askAt(
    large,
    `insert into person (organisation_id, id, name, sort_key)
     select '${id}', gen_random_uuid(), 'Person ' || n, 'person ' || n from generate_series(1, ${people}) n`,
  )
  const [everything, organisation] = [join(large.DATA_FOLDER, 'prepared.portolan'), join(large.DATA_FOLDER, 'organisation.portolan')]
  await succeed(large, 'backup', everything)
  await succeed(large, 'export-organisation', organisation, '--organisation', id)
  const whole = await census(large)
  return [
    backup(homes, large, whole),
    restore(homes, everything, whole),
    migration(homes, large),
    organisationImport(homes, elsewhere, { file: organisation, id }),
    firstStart(homes),
  ]
}

/** The file of the name that was asked for is whole wherever it is there; what lies beside it is refused by name. */
function backup(homes: Homes, home: Home, whole: string): Act {
  const file = join(home.DATA_FOLDER, 'killed.portolan')
  return {
    name: 'backup',
    at: async () => home,
    words: () => ['backup', file],
    async judge() {
      if ((await census(home)) !== whole) return 'the database is another'
      const left = readdirSync(home.DATA_FOLDER)
      if (left.includes('copies')) return 'a copy of the database stays behind'
      for (const name of left.filter((each) => each.endsWith('.unfinished'))) {
        const { said } = await run(await homes.empty(), 'restore', join(home.DATA_FOLDER, name))
        rmSync(join(home.DATA_FOLDER, name))
        if (!said.includes('archive_unreadable')) return `a part of a backup is taken for one: ${said}`
      }
      if (!existsSync(file)) return 'absent'
      const restored = await homes.empty()
      await succeed(restored, 'restore', file)
      rmSync(file)
      return (await census(restored)) === whole ? 'whole' : 'the backup is not whole'
    },
  }
}

function restore(homes: Homes, file: string, whole: string): Act {
  return {
    name: 'restore',
    at: homes.empty,
    words: () => ['restore', file],
    async judge(home) {
      const found = await census(home)
      if (found === whole) return 'whole'
      if (found !== '') return `a part was restored: ${found}`
      await succeed(home, 'restore', file)
      return (await census(home)) === whole ? 'absent' : 'it could not be restored after that'
    },
  }
}

/** Fifty thousand rows take another form; the backup before it is judged as any other. */
function migration(homes: Homes, large: Home): Act {
  const script = new URL('./migrate-slowly.ts', import.meta.url).pathname
  return {
    name: 'migration',
    at: () => homes.copyOf(large),
    script,
    words: () => [],
    async judge(home) {
      const look = async () => {
        const [found] = await askAt(
          home,
          `select (select count(*)::int from identity.migration where name = 'slow') as noted, to_regclass('slow_people')::text as made,
                  (select count(*)::int from information_schema.columns where table_name = 'person' and column_name = 'slow') as columns`,
        )
        return JSON.stringify(Object.values(found ?? {}))
      }
      const found = await look()
      if (found !== '[0,null,0]' && found !== '[1,"slow_people",1]') return `a part of the migration: ${found}`
      const { code, said } = await perform(home, { script, words: () => [] })
      if (code !== 0 || (await look()) !== '[1,"slow_people",1]') return `it could not be done after that: ${said}`
      return found === '[0,null,0]' ? 'absent' : 'whole'
    },
  }
}

function organisationImport(homes: Homes, elsewhere: Home, { file, id }: { file: string; id: string }): Act {
  return {
    name: 'import of an organisation',
    at: () => homes.copyOf(elsewhere),
    words: () => ['import-organisation', file],
    async judge(home) {
      const [found] = await askAt(
        home,
        `select (select count(*)::int from organisation where id = '${id}') as organisations, (select count(*)::int from person where organisation_id = '${id}') as people,
                (select count(*)::int from identity.seat where organisation_id = '${id}') as seats`,
      )
      const { organisations, seats } = found ?? {}
      if (organisations === 1 && seats === 1 && Number(found?.people) > people) return 'whole'
      if (organisations !== 0 || found?.people !== 0 || seats !== 0) return `a part of it: ${JSON.stringify(found)}`
      await succeed(home, 'import-organisation', file)
      return 'absent'
    },
  }
}

/** Makes the database, the samples, a selection and its pack; the next start finds what there is of it, or makes it anew. */
function firstStart(homes: Homes): Act {
  const act = { words: () => ['start'], until: /\/enter\// }
  return {
    ...act,
    name: 'first start',
    at: homes.empty,
    async judge(home) {
      const { code, said } = await perform(home, act)
      if (code !== 0) return `the next start ended with ${code}: ${said}`
      const [found] = await askAt(
        home,
        `select (select count(*)::int from identity.account) as accounts, count(*)::int as organisations, count(*) filter (where sample)::int as samples,
                (select count(*)::int from pack) as packs, (select count(*)::int from pack_file) as files from organisation`,
      )
      const begun = JSON.stringify(Object.values(found ?? {}))
      return begun.startsWith('[1,3,2,1,') && Number(found?.files) >= 2 ? 'whole' : `begun otherwise: ${begun}`
    },
  }
}

const run = (home: Home, ...words: readonly string[]): Promise<Ended> => perform(home, { words: () => words })

async function succeed(home: Home, ...words: readonly string[]): Promise<void> {
  const { code, said } = await run(home, ...words)
  if (code !== 0) throw new Error(`${words[0]} ended with ${code}: ${said.slice(0, 500)}`)
}

/** How much there is of everything, as text; empty where nothing is. */
async function census(home: Home): Promise<string> {
  const [made] = await askAt(home, "select to_regclass('public.organisation') is not null as made")
  if (!made?.made) return ''
  const [found] = await askAt(
    home,
    'select (select count(*)::int from organisation) as organisations, (select count(*)::int from person) as people, (select count(*)::int from history) as history',
  )
  return found?.organisations === 0 ? '' : JSON.stringify(found)
}

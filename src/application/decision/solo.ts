import type { Db } from '#db/open.ts'

/** One active member only: every approval is a self-approval, and what needs two people is not asked for. */
export async function worksAlone(db: Db): Promise<boolean> {
  const { members } = await db
    .selectFrom('membership')
    .select((eb) => eb.fn.countAll<number>().as('members'))
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow()
  return members <= 1
}

const portion = 500

/**
 * Maps many items a few hundred at a time, and lets everything else that waits for this thread run in between: a list of a
 * hundred thousand rows holds nobody up for longer than such a portion takes.
 */
export async function mapInTurns<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Promise<Made[]> {
  const made: Made[] = []
  for (let at = 0; at < items.length; at += portion) {
    for (const item of items.slice(at, at + portion)) made.push(make(item))
    await new Promise((resume) => setImmediate(resume))
  }
  return made
}

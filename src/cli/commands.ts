import type { Command } from './command.ts'

/** The commands that begin with one word. They are loaded when asked for, so that a small command starts at once. */
export interface CommandGroup {
  readonly noun: string
  readonly summary: string
  readonly load: () => Promise<readonly Command[]>
}

export const commandGroups: readonly CommandGroup[] = [
  {
    noun: 'owner',
    summary: 'Who the command line acts as; let the owner in again',
    load: async () => (await import('./identity.ts')).ownerCommands,
  },
  {
    noun: 'backup',
    summary: 'Write everything the database holds into one file, while it is used',
    load: async () => (await import('./archives.ts')).backupCommands,
  },
  {
    noun: 'export-organisation',
    summary: 'Write one organisation into a file, say to take it from this computer to a server',
    load: async () => (await import('./archives.ts')).exportCommands,
  },
  {
    noun: 'import-organisation',
    summary: 'Bring an exported organisation in',
    load: async () => (await import('./archives.ts')).importOrganisationCommands,
  },
  {
    noun: 'member',
    summary: 'People and the roles they may act in',
    load: async () => (await import('./identity.ts')).memberCommands,
  },
  {
    noun: 'token',
    summary: 'Personal tokens for scripts and for other computers',
    load: async () => (await import('./identity.ts')).tokenCommands,
  },
  {
    noun: 'search',
    summary: 'Find anything by its words',
    load: async () => (await import('./search.ts')).searchCommands,
  },
  {
    noun: 'history',
    summary: 'What happened to a record, and taking it back',
    load: async () => (await import('./history.ts')).historyCommands,
  },
  {
    noun: 'notice',
    summary: 'What you should know: decisions on your work, what is in people’s way',
    load: async () => (await import('./notice.ts')).noticeCommands,
  },
  {
    noun: 'import',
    summary: 'Take in lists as they are: CSV, TSV, XLSX, JSON',
    load: async () => (await import('./import.ts')).importCommands,
  },
  {
    noun: 'portfolio',
    summary: 'Choose the work that is worth the most and can be paid for and staffed',
    load: async () => (await import('./portfolio.ts')).portfolioCommands,
  },
  {
    noun: 'pack',
    summary: 'The pack for the meeting: slides, paper and a workbook of every figure',
    load: async () => (await import('./pack.ts')).packCommands,
  },
  {
    noun: 'component',
    summary: 'What the portfolio holds: list, add, change, move',
    load: async () => (await import('./components.ts')).componentCommands,
  },
  {
    noun: 'attachment',
    summary: 'Files attached to work, decisions and notes',
    load: async () => (await import('./attachment.ts')).attachmentCommands,
  },
  {
    noun: 'field',
    summary: 'Columns of one’s own',
    load: async () => (await import('./components.ts')).fieldCommands,
  },
  {
    noun: 'aim',
    summary: 'What it is all for, in the leader’s order',
    load: async () => (await import('./aims.ts')).aimCommands,
  },
  {
    noun: 'contribution',
    summary: 'What each component does for each aim',
    load: async () => (await import('./aims.ts')).contributionCommands,
  },
  {
    noun: 'role',
    summary: 'Teams, their heads and their capacity',
    load: async () => (await import('./organisation.ts')).roleCommands,
  },
  {
    noun: 'limit',
    summary: 'The limits of money and of shares',
    load: async () => (await import('./organisation.ts')).limitCommands,
  },
  {
    noun: 'selection',
    summary: 'Choose from what is kept, explain, compare, accept',
    load: async () => (await import('./selections.ts')).selectionCommands,
  },
  {
    noun: 'decision',
    summary: 'What was decided, and the portfolio cycle',
    load: async () => (await import('./selections.ts')).decisionCommands,
  },
  {
    noun: 'organisation',
    summary: 'Currency, calendar, periods and working week',
    load: async () => (await import('./organisation.ts')).organisationCommands,
  },
  {
    noun: 'person',
    summary: 'People who own, sponsor and decide',
    load: async () => (await import('./organisation.ts')).personCommands,
  },
  {
    noun: 'view',
    summary: 'Saved and shared views of lists',
    load: async () => (await import('./organisation.ts')).viewCommands,
  },
  {
    noun: 'feedback',
    summary: 'What is in the way, and what helped',
    load: async () => (await import('./organisation.ts')).feedbackCommands,
  },
]

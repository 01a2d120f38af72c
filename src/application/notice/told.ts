import type { z } from 'zod'
import type { Obstacle } from '#contract/feedback.ts'
import type { Verdict } from '#db/decisions.ts'

/** Why a piece of work is out, as far as it was found. */
export type WhyOut =
  /** Somebody said so when the selection was asked. */
  | { readonly kind: 'taken_out'; readonly reason: string }
  /** It would be in with more money, or more people in these teams. */
  | { readonly kind: 'short'; readonly money: boolean; readonly teams: readonly string[] }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'others_worth_more' }

export interface DecidedFacts {
  readonly component: string
  readonly decision: string
  readonly verdict: Exclude<Verdict, 'continue'>
  /** When it starts or goes on, as the plan calls the period. */
  readonly period: string | null
  readonly why: WhyOut | null
}

/** What a notice tells, by kind. Names of people are no part of it: they are read when it is shown. */
export type Told =
  | { readonly kind: 'decided'; readonly aboutKind: 'component'; readonly aboutId: string; readonly facts: DecidedFacts }
  | {
      readonly kind: 'obstacle'
      readonly aboutKind: z.output<typeof Obstacle>['aboutKind']
      readonly aboutId: string | null
      readonly facts: { readonly inTheWay: string; readonly wouldHelp: string }
    }
  | {
      readonly kind: 'invitation_accepted'
      readonly aboutKind: 'member'
      readonly aboutId: string
      readonly facts: Readonly<Record<string, never>>
    }
  | {
      readonly kind: 'import_undone'
      readonly aboutKind: 'import'
      readonly aboutId: string
      readonly facts: { readonly files: readonly string[]; readonly leftAlone: number }
    }
  | {
      readonly kind: 'mail_undeliverable'
      readonly aboutKind: 'mail'
      readonly aboutId: string
      readonly facts: { readonly subject: string; readonly error: string }
    }

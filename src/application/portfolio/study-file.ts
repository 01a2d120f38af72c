import { withRunningCompeting } from '#domain/portfolio/competing.ts'
import { withShareOfMoney } from '#domain/portfolio/demand.ts'
import { studyPortfolio, usualStudy } from '#domain/portfolio/study.ts'
import { drive } from '#engines/drive.ts'
import { openHighs } from '#engines/highs.ts'
import { readPortfolioFile } from './read-portfolio-file.ts'
import { type StudyTold, tellStudy } from './tell-study.ts'

/** How the study of a file is asked for. */
export interface StudyAsked {
  readonly seed: number
  /** A person's limit on the whole study, in seconds. */
  readonly seconds?: number
  /** In place of the file's money limits, a cap over all periods of so many percent of what all its candidates still cost. */
  readonly moneyPercent?: number
  /** All work under way may be left out, whatever the file says of it. */
  readonly runningCompetes: boolean
  readonly note: (line: string) => void
}

/** Selects from the portfolio in the text of a file and explains the selection, in the file's own units. */
export async function studyFile(text: string, { seed, seconds, moneyPercent, runningCompetes, note }: StudyAsked): Promise<StudyTold> {
  const { file, portfolio: written } = readPortfolioFile(text)
  const said = runningCompetes ? withRunningCompeting(written) : written
  const portfolio = moneyPercent === undefined ? said : withShareOfMoney(said, moneyPercent)
  const total = portfolio.limits.money?.perPeriodMinor.reduce((sum, amount) => sum + amount, 0) ?? 0
  const factors = total > 0 ? file.frontierAt.map((money) => ({ over: Math.round(money * 100), under: total })) : []
  const search = studyPortfolio(portfolio, usualStudy(portfolio.candidates.length, seed), factors)
  let stage = ''
  const study = drive(await openHighs(), search, {
    ...(seconds === undefined ? {} : { seconds }),
    onProgress: (progress) => {
      const [head] = progress.stage.split(' ')
      if (head !== stage && portfolio.candidates.length > 12) note(`… ${progress.stage}`)
      stage = head!
    },
  })
  return tellStudy(file, study)
}

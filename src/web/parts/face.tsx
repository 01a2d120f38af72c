import css from './face.module.css'

/** A person as a disc with their initials, always in the same tone; the name stands beside it. */
export function Face({ name }: { name: string }) {
  const initials = name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('')
  return (
    <span className={css.face} data-tone={toneOf(name)} aria-hidden>
      {initials}
    </span>
  )
}

const tones = 6

function toneOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % tones
}

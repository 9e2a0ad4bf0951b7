/** The focus on a title or another place that never asks for it by itself, without moving the page. */
export function focusQuietly(target: HTMLElement | null | undefined): void {
  if (target && !target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1')
  target?.focus({ preventScroll: true })
}

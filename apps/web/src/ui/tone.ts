/** Colours of states; `status.css` gives each its text, fill and edge. */
export type Tone = 'ok' | 'wait' | 'no' | 'info' | 'todo' | 'block'

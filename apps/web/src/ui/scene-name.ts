/** Drawings shown when a place has no photo. */
export type SceneName =
  | 'stage'
  | 'gym'
  | 'music'
  | 'meeting'
  | 'kitchen'
  | 'amphitheatre'
  | 'classroom'
  | 'village-hall'

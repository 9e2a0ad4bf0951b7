import type { ConditionGuideForm } from '@salles-ouvertes/contract'
import type { DemoRoom } from '../data/demo-types.ts'

const overview = { title: 'Vue d’ensemble depuis la porte', guidance: 'Depuis le seuil, porte ouverte.', imageId: null }
const secondView = {
  'music-room': { title: 'Instruments et pupitres', guidance: 'Le piano fermé, les pupitres rangés.', imageId: null },
  'village-hall': { title: 'Cuisine', guidance: 'Plan de travail, évier et réfrigérateur ouvert.', imageId: null },
}

/** What the groups of the demonstration look at in its music rooms and its hall; null for the other rooms. */
export function conditionGuideOf({ type, seatedCapacity }: DemoRoom): ConditionGuideForm | null {
  if (type !== 'music-room' && type !== 'village-hall') return null
  return {
    version: 0,
    views: [overview, secondView[type]],
    inventory: seatedCapacity ? [{ object: 'Chaises', quantity: seatedCapacity }] : [],
    meters: [{ name: 'Électricité', unit: 'kWh' }],
  }
}

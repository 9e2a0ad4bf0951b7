import type { OptionUnit } from '@salles-ouvertes/contract'

/** Options of a tariff, as one asks for them. */
export const optionWords = {
  title: 'En plus',
  price: (amount: string, unit: string) => `${amount} ${unit}`,
  units: {
    booking: 'pour la réservation',
    session: 'par séance',
    day: 'par jour',
    piece: 'l’unité',
  } satisfies Record<OptionUnit, string>,
  upTo: (price: string, most: number) => `${price}, ${most} au plus`,
  mandatory: (label: string, price: string) => `${label} : ${price}, toujours compris dans la demande.`,
}

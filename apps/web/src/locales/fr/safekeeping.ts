import type { FileFault } from '@salles-ouvertes/contract'
import { countOf } from '../format.ts'

/** How the files and the evidence of the tenant are kept. */
export const safekeepingWords = {
  title: 'Conservation des documents',
  lead: 'Chaque fichier et chaque suite de preuves sont contrôlés une fois par jour.',
  never: (files: number) => `${countOf(files, 'fichier', 'fichiers')}. Premier contrôle dans la journée.`,
  intact: (files: number, moment: string) =>
    `${countOf(files, 'fichier', 'fichiers')}, tous intacts. Dernier contrôle le ${moment}.`,
  faulty: 'Ce qui suit n’est plus comme avant. Prévenez la personne qui exploite le service.',
  fault: { altered: 'modifié', missing: 'absent' } satisfies Record<FileFault, string>,
  file: (name: string, fault: string) => `Fichier ${fault} : ${name}`,
  evidence: (number: string) => `Preuves modifiées : convention nº ${number}`,
  failed: 'Le contrôle des documents n’a pas pu être chargé.',
}

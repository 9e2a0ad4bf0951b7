import type { RecordBookingInput, SeriesInput } from '@salles-ouvertes/contract'
import { givenFacts } from './given-bookings.ts'

/** A page as a scanner makes one, with a line of text; plain letters only. */
export function scannedPdf(words: string): Buffer {
  const drawing = `BT /F1 18 Tf 60 720 Td (${words}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 6\n0000000000 65535 f \n${offsets.join('')}`
  return Buffer.from(`${body}${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1')
}

/** A request taken by telephone for people without an account, with the certificate seen on paper. */
export const takenByTelephone = (
  wish: { roomId: string } & ({ startsAt: string; endsAt: string } | { series: SeriesInput }),
  holder: { email: string | null; responsibleEmail?: string } = { email: 'boules@essai.example' },
): RecordBookingInput => ({
  ...wish,
  organisation: {
    kind: 'association',
    name: 'Boules du quartier',
    address: '3 rue de l’Essai',
    postalCode: '38450',
    city: 'Vif',
    representativeName: 'Dominique Boule',
    representativeCapacity: 'président',
    email: holder.email,
    phone: '06 00 00 00 09',
  },
  facts: { ...givenFacts, responsibleEmail: holder.responsibleEmail ?? '' },
  insurance: {
    insurer: 'Assurance d’essai',
    policyNumber: 'E-9',
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
  },
})

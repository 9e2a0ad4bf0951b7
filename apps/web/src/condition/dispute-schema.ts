import { disputeWordsInput, mostDisputePhotos } from '@salles-ouvertes/contract/condition-disputes'
import { z } from 'zod'

/** What one side writes in a dispute, with its photos. */
export const disputeSchema = z.object({
  ...disputeWordsInput.shape,
  photos: z.array(z.instanceof(File)).max(mostDisputePhotos),
})

/** Photos of one report of a problem; apart from the schemas, so that a page that only shows it loads none. */
export const mostProblemPhotos = 4

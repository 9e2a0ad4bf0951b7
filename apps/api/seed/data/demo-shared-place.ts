/** A cité mixte: an invented lycée, of the Région, uses the site of a real collège too. */
export const demoSharedPlace = {
  key: 'lycee-demo',
  hostKey: '0382426F',
  name: 'Lycée de la Matheysine (établissement fictif)',
  code: 'LYC-DEMO',
  ownerName: 'Région Auvergne-Rhône-Alpes',
  address: '9 boulevard des Trois Saules',
  postalCode: '38350',
  city: 'La Mure',
  inseeCode: '38269',
  latitude: 44.9018,
  longitude: 5.7985,
  act: {
    reference: 'CA-DEMO-LYC',
    title: 'Accord pour l’occupation des locaux partagés (délibération fictive)',
    adoptedDay: -400,
    executoryDay: -380,
  },
}

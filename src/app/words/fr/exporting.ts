import type { ExportWords } from '../en/exporting.ts'
import { grammar } from './grammar.ts'

const { count, number } = grammar

export const exporting: ExportWords = {
  title: 'Exporter',
  close: 'Fermer',
  what: 'De quoi avez-vous besoin ?',
  kinds: { brief: 'Pour informer', network: 'Le réseau', data: 'Données et texte' },
  formats: {
    pdf: ['Note d’information', 'PDF : l’image, les plus cités, tous les passages'],
    png: ['Image', 'PNG, pour présentations et messages'],
    svg: ['Image nette à toute taille', 'SVG, pour l’impression et les logiciels de dessin'],
    xlsx: ['Classeur', 'Excel : chaque citation avec son paragraphe'],
    csv: ['Tableau', 'CSV, pour tout tableur'],
    gexf: ['Pour Gephi', 'GEXF'],
    graphml: ['Pour igraph, networkx, yEd', 'GraphML'],
    json: ['Pour graphology', 'JSON'],
    ttl: ['Données liées', 'RDF en Turtle : ELI, Dublin Core, schema.org'],
    jsonld: ['Données liées pour le Web', 'les mêmes en JSON-LD'],
    webanno: ['Annotations', 'W3C Web Annotations, une par citation'],
    akn: ['Texte avec références', 'Akoma Ntoso'],
    bib: ['Bibliographie pour LaTeX', 'les documents, en BibTeX'],
    csl: ['Bibliographie pour Zotero', 'les documents, en CSL-JSON'],
  },
  picture: 'Image',
  pictures: {
    columns: 'Qui cite quoi, en deux colonnes',
    bars: 'Les plus cités',
    heat: 'Carte thermique',
  },
  heading: 'Titre',
  size: 'Taille',
  sizes: scale => (scale === 1 ? 'comme à l’écran' : `${number(scale)} fois plus nette`),
  documents: 'Documents',
  thisOne: name => `seulement ${name}`,
  all: n => count(n, { one: '# document', other: 'tous les documents (#)' }),
  onlyShown: 'Seulement les citations que le filtre laisse voir',
  preview: 'Aperçu',
  drawing: 'Dessin en cours…',
  save: 'Enregistrer',
  making: 'Préparation du fichier…',
  written: megabytes => `Préparation du fichier… ${number(Math.round(megabytes * 10) / 10)} Mo jusqu’ici`,
  stop: 'Arrêter',
  saved: name => `Enregistré : ${name}`,
  here: 'Fait sur cet ordinateur ; rien n’en sort.',
}

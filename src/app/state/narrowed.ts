import { type CitationMap, indexLinks } from './citationMap.ts'
import { neighbourhood, standIns } from './neighbourhood.ts'
import type { Picture } from './picture.ts'
import type { Only } from './route.ts'

/** The part of a picture that was asked for, as a picture of its own; all of it if the part is not there. */
export function narrowed(picture: Picture, only: Only | undefined): Picture {
  if (only === undefined) return picture
  const from = only.from.flatMap(id => standIns(picture, [id]))
  const kept = neighbourhood(picture, from, undefined, only.steps)?.nodes
  if (kept === undefined) return picture
  const links = picture.links.filter(l => kept.has(l.from) && kept.has(l.to))
  const stays = ({ id }: { readonly id: string }): boolean => kept.has(id)
  return {
    ...picture,
    subject: `${picture.subject} only ${only.steps} ${only.from.join(' ')}`,
    lefts: picture.lefts.filter(stays),
    rights: picture.rights.filter(stays),
    doubts: picture.doubts.filter(stays),
    nodes: new Map([...picture.nodes].filter(([id]) => kept.has(id))),
    links,
    linksAt: indexLinks(links),
  }
}

/** The same of what the list tells; all of it if the part is not there. */
export function narrowedMap(map: CitationMap, only: Only | undefined): CitationMap {
  const part = narrowed(map, only)
  if (part === map) return map
  const stays = ({ id }: { readonly id: string }): boolean => part.nodes.has(id)
  const [paragraphs, targets] = [map.paragraphs.filter(stays), map.targets.filter(stays)]
  return {
    ...map,
    subject: part.subject,
    paragraphs,
    targets,
    lefts: paragraphs,
    rights: targets,
    doubts: map.doubts.filter(stays),
    nodes: new Map([...map.nodes].filter(([id]) => part.nodes.has(id))),
    links: part.links,
    linksAt: part.linksAt,
  }
}

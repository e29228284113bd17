import { GRAPH_EXPORTERS } from '../core/export/exporters.ts'
import type { Command } from './command.ts'
import { chooseFormat, formatList } from './format.ts'
import { writeGathered } from './gather.ts'
import { WrongCall } from './io.ts'
import { LIMIT_HELP, LIMIT_OPTIONS, limitsOf } from './limits.ts'

/** `pacta graph`: documents in, one graph out. */
export const graph: Command = {
  options: { format: { type: 'text', short: 'f' }, out: { type: 'text', short: 'o' }, ...LIMIT_OPTIONS },
  help: `pacta graph: write the network of citations.

Usage: pacta graph FILE or FOLDER ... [--format FORMAT] [--out FILE]

  --format, -f   one of:
${formatList(GRAPH_EXPORTERS)}
  --out, -o      write to this file; it appears when it is complete
${LIMIT_HELP}

Examples:
  pacta graph my-folder --format gexf --out citations.gexf
  pacta graph report.txt --format graphml --out report.graphml

Nodes are documents, paragraphs, instruments, provisions, general comments,
cases and bodies; a doubt is a node of its own, never a link. A paragraph has
one edge "cites" to each instrument (level "whole") and one to each provision
(level "provision"): count one level at a time.

Exit code: 0 if every file was read, 1 if some could not be (the others are
still there), 2 for a wrong call.
`,
  async run({ paths, texts }, io) {
    if (paths.length === 0) throw new WrongCall('a graph of what? Name a file or a folder: pacta graph my-folder --out citations.json')
    const limits = limitsOf({ texts })
    const row = chooseFormat(GRAPH_EXPORTERS, texts['format'])
    return writeGathered(paths, { out: texts['out'], limits }, 'the graph', io, async (snapshot, destination) => {
      const [{ buildGraph }, exporter] = await Promise.all([import('../core/graph/build.ts'), row.load()])
      for (const piece of exporter.write(buildGraph(snapshot))) await destination.write(piece)
    })
  },
}

import { EdgeProgram, NodeProgram } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { channels } from '../theme/colour.ts'
import type { SceneLink, SceneNode } from './scene.ts'
import { HAIR_FRAGMENT, HAIR_STEPS, HAIR_VERTEX, LINE_FRAGMENT, LINE_STEPS, LINE_VERTEX, NODE_FRAGMENT, NODE_VERTEX } from './shaders.ts'

// What sigma asks of those who draw their own shapes: which numbers go to the graphics card for each thing, and which for all of them.

export interface NodeFacts {
  x: number
  y: number
  readonly node: SceneNode
}
export interface LinkFacts {
  readonly link: SceneLink
}

/** What holds for everything that is drawn, from frame to frame. */
export interface Stage {
  /** Something is lit: the rest steps back, without being written anew. */
  dimmed: boolean
  /** The colour behind everything, `#rrggbb`: towards it the rest steps back. */
  paper: string
  /** The view moves and the machine is slow: lines wait until it rests. */
  bare: boolean
}

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP, LINES } = { FLOAT: 0x1406, UNSIGNED_BYTE: 0x1401, TRIANGLE_STRIP: 0x0005, LINES: 0x0001 }

/** Four bytes read as one float, as the vertex buffers take a colour. */
const packed = new Float32Array(1)
const bytes = new Uint8Array(packed.buffer)
/** The same few colours come again for thousands of things. */
const known = new Map<string, number>()
function packColour(colour: string): number {
  const had = known.get(colour)
  if (had !== undefined) return had
  const rgba = /^rgba\((\d+),(\d+),(\d+),([\d.]+)\)$/.exec(colour)
  const [r, g, b] = rgba ? [Number(rgba[1]), Number(rgba[2]), Number(rgba[3])] : channels(colour)
  // 254, not 255: all bits set would be NaN; the shaders make up for it.
  bytes.set([r, g, b, Math.round((rgba ? Number(rgba[4]) : 1) * 254)])
  const value = packed[0] ?? 0
  known.set(colour, value)
  return value
}

const fact = (data: object, name: string): number => {
  const value: unknown = Reflect.get(data, name)
  return typeof value === 'number' ? value : 0
}

/** The programs of one map, which all look at its stage. */
export function programsOn(stage: Stage) {
  const setStage = (gl: WebGLRenderingContext, locations: Readonly<Record<string, WebGLUniformLocation | undefined>>): void => {
    const [r, g, b] = channels(stage.paper)
    gl.uniform1f(locations['u_dimmed'] ?? null, stage.dimmed ? 1 : 0)
    gl.uniform3f(locations['u_paper'] ?? null, r / 255, g / 255, b / 255)
  }

  class ShapeProgram extends NodeProgram<string, NodeFacts, LinkFacts> {
    getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: NODE_VERTEX,
        FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio', 'u_dimmed', 'u_paper'],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_ringed', size: 1, type: FLOAT },
          { name: 'a_lit', size: 1, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      }
    }
    override processVisibleItem(index: number, at: number, data: NodeDisplayData): void {
      const { array } = this
      array[at] = data.x
      array[at + 1] = data.y
      array[at + 2] = data.size
      array[at + 3] = packColour(data.color)
      array[at + 4] = index
      array[at + 5] = fact(data, 'shape')
      array[at + 6] = fact(data, 'ringed')
      array[at + 7] = fact(data, 'lit')
    }
    override setUniforms(params: RenderParams, { gl, uniformLocations }: Parameters<NodeProgram['setUniforms']>[1]): void {
      gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix)
      gl.uniform1f(uniformLocations['u_sizeRatio'] ?? null, params.sizeRatio)
      gl.uniform1f(uniformLocations['u_correctionRatio'] ?? null, params.correctionRatio)
      gl.uniform1f(uniformLocations['u_pixelRatio'] ?? null, params.pixelRatio)
      setStage(gl, uniformLocations)
    }
  }

  /** Lines of any course: what differs is how many points one has, and whether it is a ribbon or one pixel wide. */
  abstract class CourseProgram extends EdgeProgram<string, NodeFacts, LinkFacts> {
    override processVisibleItem(index: number, at: number, from: NodeDisplayData, to: NodeDisplayData, data: EdgeDisplayData): void {
      const { array } = this
      array[at] = from.x
      array[at + 1] = from.y
      array[at + 2] = to.x
      array[at + 3] = to.y
      array[at + 4] = data.size
      array[at + 5] = packColour(data.color)
      array[at + 6] = index
      array[at + 7] = fact(data, 'course')
      array[at + 8] = fact(data, 'line')
      array[at + 9] = fact(data, 'lit')
    }
    override setUniforms(params: RenderParams, { gl, uniformLocations }: Parameters<EdgeProgram['setUniforms']>[1]): void {
      gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix)
      gl.uniform1f(uniformLocations['u_correctionRatio'] ?? null, params.correctionRatio)
      gl.uniform1f(uniformLocations['u_pixelRatio'] ?? null, params.pixelRatio)
      setStage(gl, uniformLocations)
    }
    override render(params: RenderParams): void {
      if (!stage.bare) super.render(params)
    }
  }

  const COURSE = {
    UNIFORMS: ['u_matrix', 'u_correctionRatio', 'u_pixelRatio', 'u_dimmed'],
    ATTRIBUTES: [
      { name: 'a_start', size: 2, type: FLOAT },
      { name: 'a_end', size: 2, type: FLOAT },
      { name: 'a_width', size: 1, type: FLOAT },
      { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
      { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      { name: 'a_course', size: 1, type: FLOAT },
      { name: 'a_line', size: 1, type: FLOAT },
      { name: 'a_lit', size: 1, type: FLOAT },
    ],
  }

  class LineProgram extends CourseProgram {
    getDefinition() {
      return {
        ...COURSE,
        VERTICES: (LINE_STEPS + 1) * 2,
        VERTEX_SHADER_SOURCE: LINE_VERTEX,
        FRAGMENT_SHADER_SOURCE: LINE_FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        CONSTANT_ATTRIBUTES: [
          { name: 'a_step', size: 1, type: FLOAT },
          { name: 'a_side', size: 1, type: FLOAT },
        ],
        CONSTANT_DATA: Array.from({ length: (LINE_STEPS + 1) * 2 }, (_, i) => [(i >> 1) / LINE_STEPS, i % 2 ? 1 : -1]),
      }
    }
  }

  /** One pixel wide, for very many: a straight one has two points. */
  const hair = (steps: number) =>
    class extends CourseProgram {
      getDefinition() {
        return {
          ...COURSE,
          VERTICES: steps * 2,
          VERTEX_SHADER_SOURCE: HAIR_VERTEX,
          FRAGMENT_SHADER_SOURCE: HAIR_FRAGMENT,
          METHOD: LINES,
          CONSTANT_ATTRIBUTES: [{ name: 'a_step', size: 1, type: FLOAT }],
          CONSTANT_DATA: Array.from({ length: steps * 2 }, (_, i) => [((i + 1) >> 1) / steps]),
        }
      }
    }

  return { nodes: { shape: ShapeProgram }, ribbons: { line: LineProgram }, hairs: { hair: hair(1), curl: hair(HAIR_STEPS) } }
}

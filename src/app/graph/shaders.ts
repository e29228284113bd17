import type { Shape } from '../../core/model/signs.ts'
import { STEPPED_BACK } from './reducers.ts'
import type { SceneLink } from './scene.ts'

/** The number by which a shape is known to the shader below; doubts and paragraphs included. */
export const SHAPE_CODES: Readonly<Record<Shape, number>> = { disc: 0, dot: 0, triangle: 1, diamond: 2, square: 3, ring: 4, question: 5 }
export const LINE_CODES: Readonly<Record<SceneLink['line'], number>> = { solid: 0, dashed: 1, dotted: 2 }
export const COURSE_CODES: Readonly<Record<SceneLink['course'], number>> = { straight: 0, curve: 1, arc: 2 }

/** Pixels around a node's radius that its square must cover: the ring of the chosen node and the soft edge. */
const NODE_PAD = '8.0'

// One CSS pixel is `2 * u_correctionRatio` in sigma's framed coordinates (its own programs count so too).

/** Nodes: a square around each, on which the fragment shader draws the shape from its distance function. */
export const NODE_VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_color;
attribute vec4 a_id;
attribute float a_shape;
attribute float a_ringed;
attribute float a_lit;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_dimmed;
uniform vec3 u_paper;
varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_ringed;
void main() {
  v_radius = a_size / u_sizeRatio;
  v_point = a_corner * (v_radius * 1.5 + ${NODE_PAD});
  vec2 position = a_position + v_point * 2.0 * u_correctionRatio;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  v_color.rgb = mix(v_color.rgb, u_paper, u_dimmed * (1.0 - a_lit) * ${(1 - STEPPED_BACK.node).toFixed(3)});
  #endif
  v_color.a *= 255.0 / 254.0;
  v_shape = a_shape;
  v_ringed = a_ringed;
}`

export const NODE_FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_ringed;
uniform float u_pixelRatio;

float triangle(vec2 p, float r) {
  p.y += r * 0.2;
  return max(dot(vec2(abs(p.x), p.y), vec2(0.8660254, 0.5)), -p.y) - r * 0.62;
}
float square(vec2 p, float r) {
  vec2 d = abs(p) - r * 0.86;
  return max(d.x, d.y);
}
float diamond(vec2 p, float r) {
  return (abs(p.x) + abs(p.y) - r * 1.28) * 0.70711;
}
float dotted(vec2 p, float r) {
  float around = fract(atan(p.y, p.x) / 6.2831853 * 12.0) - 0.5;
  vec2 q = vec2(around * 6.2831853 * r / 12.0, length(p) - r);
  return length(q) - 1.05;
}
float shape(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) return triangle(p, r * 1.25);
  if (v_shape < 2.5) return diamond(p, r);
  if (v_shape < 3.5) return square(p, r);
  if (v_shape < 4.5) return abs(length(p) - r * 0.8) - r * 0.26;
  return dotted(p, r * 1.15);
}
void main() {
  #ifdef PICKING_MODE
  if (length(v_point) > max(v_radius + 4.0, 10.0)) discard;
  gl_FragColor = v_color;
  #else
  float d = shape(v_point, v_radius);
  if (v_ringed > 0.5) d = min(d, abs(length(v_point) - v_radius - 5.0) - 0.9);
  float cover = clamp(0.5 - d * u_pixelRatio, 0.0, 1.0) * v_color.a;
  gl_FragColor = vec4(v_color.rgb * cover, cover);
  #endif
}`

/** Steps along a line: enough for a smooth curve over a wall screen. */
export const LINE_STEPS = 40

/** What all lines share: the points of a cubic curve; the course decides where its handles are. What is not lit steps back. */
const COURSE = /* glsl */ `
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_width;
attribute vec4 a_color;
attribute vec4 a_id;
attribute float a_course;
attribute float a_line;
attribute float a_lit;
attribute float a_step;
uniform mat3 u_matrix;
uniform float u_correctionRatio;
uniform float u_pixelRatio;
uniform float u_dimmed;
varying vec4 v_color;
varying float v_along;
varying float v_line;

vec2 point(vec2 a, vec2 b, vec2 c, vec2 d, float t) {
  float s = 1.0 - t;
  return s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d;
}
void handles(inout vec2 a, out vec2 b, out vec2 c, inout vec2 d, float pixel) {
  b = mix(a, d, 0.3333);
  c = mix(a, d, 0.6667);
  if (a_course > 1.5) {
    vec2 out_ = vec2(min(abs(d.y - a.y) * 0.35 + 14.0 * pixel, 70.0 * pixel), 0.0);
    b = a + out_;
    c = d + out_;
  } else if (a_course > 0.5) {
    float away = sign(d.x - a.x) * pixel;
    a.x += 7.0 * away;
    d.x -= 11.0 * away;
    b = vec2(mix(a.x, d.x, 0.5), a.y);
    c = vec2(mix(a.x, d.x, 0.5), d.y);
  }
}
void paint() {
  v_line = a_line;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  v_color.a = mix(v_color.a, ${STEPPED_BACK.link.toFixed(3)}, u_dimmed * (1.0 - a_lit));
  #endif
  v_color.a *= 255.0 / 254.0;
}`

/** Lines: a ribbon along the curve. */
export const LINE_VERTEX = /* glsl */ `${COURSE}
attribute float a_side;
varying float v_across;
varying float v_half;
void main() {
  float pixel = 2.0 * u_correctionRatio;
  vec2 a = a_start;
  vec2 d = a_end;
  vec2 b;
  vec2 c;
  handles(a, b, c, d, pixel);
  float along = 0.0;
  vec2 before = a;
  for (int i = 1; i <= ${LINE_STEPS}; i++) {
    float t = float(i) / ${LINE_STEPS}.0;
    if (t > a_step + 0.0001) break;
    vec2 now = point(a, b, c, d, t);
    along += length(now - before);
    before = now;
  }
  vec2 here = point(a, b, c, d, a_step);
  vec2 ahead = point(a, b, c, d, min(a_step + 0.01, 1.0)) - point(a, b, c, d, max(a_step - 0.01, 0.0));
  float len = length(ahead);
  vec2 normal = len > 0.0 ? vec2(-ahead.y, ahead.x) / len : vec2(0.0, 1.0);
  v_half = mix(a_width, ${STEPPED_BACK.width.toFixed(3)}, u_dimmed * (1.0 - a_lit)) * 0.5;
  v_across = a_side * (v_half + 1.0);
  v_along = along / pixel;
  vec2 position = here + normal * v_across * pixel;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  paint();
}`

/** Steps along a curve that is one pixel wide. */
export const HAIR_STEPS = 12

/** Very many lines: one pixel wide, in few steps. */
export const HAIR_VERTEX = /* glsl */ `${COURSE}
void main() {
  float pixel = 2.0 * u_correctionRatio;
  vec2 a = a_start;
  vec2 d = a_end;
  vec2 b;
  vec2 c;
  handles(a, b, c, d, pixel);
  vec2 here = point(a, b, c, d, a_step);
  v_along = length(d - a) * a_step / pixel;
  gl_Position = vec4((u_matrix * vec3(here, 1)).xy, 0, 1);
  paint();
}`

export const HAIR_FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_along;
varying float v_line;
void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  if (v_line > 1.5 && mod(v_along, 6.0) > 2.0) discard;
  if (v_line > 0.5 && mod(v_along, 11.0) > 7.0) discard;
  gl_FragColor = vec4(v_color.rgb * v_color.a, v_color.a);
  #endif
}`

export const LINE_FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_line;
uniform float u_pixelRatio;
void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float d = abs(v_across) - v_half;
  if (v_line > 1.5) {
    d = length(vec2(mod(v_along, 6.0) - 3.0, v_across)) - max(v_half, 0.9);
  } else if (v_line > 0.5) {
    d = max(d, abs(mod(v_along, 11.0) - 5.5) - 3.5);
  }
  float cover = clamp(0.5 - d * u_pixelRatio, 0.0, 1.0) * v_color.a;
  gl_FragColor = vec4(v_color.rgb * cover, cover);
  #endif
}`

import type { Help } from '../en/help.ts'

export const help: Help = {
  title: 'Cómo leer esta página',
  close: 'Cerrar la ayuda',
  intro:
    'A un lado está el documento y al otro aquello en lo que se apoya: una línea por cada párrafo que cita un instrumento. Elija cualquiera de los dos y el otro lo sigue.',
  lines: 'Líneas',
  solid: 'lectura segura',
  dashed: 'probable: el motivo dice por qué',
  dotted: 'cuestión abierta (una duda): no se cuenta como cita',
  arc: 'un arco gris de un párrafo a otro: una remisión dentro del documento',
  shapes: 'Formas y colores',
  keys: 'Teclas',
  undoKeys: 'deshacer una decisión suya y rehacerla',
  wheel: 'y la rueda amplían el mapa; la rueda sola lo desplaza',
  find: 'buscar',
  letGo: 'soltar lo elegido',
  reach: 'llegan a cada marca, número y botón; «Lista» muestra el mapa como tabla',
  privacy: 'Sus documentos permanecen en este equipo: la página no consulta ningún otro.',
  shortcuts: {
    n: 'cita siguiente de lo elegido, también en los demás documentos',
    p: 'cita anterior',
    c: 'copiar la referencia del párrafo',
    q: 'copiar su texto (o las palabras seleccionadas) con la referencia',
    w: '¿por qué se lee así el párrafo?',
    a: 'añadir una cita que se pasó por alto: las palabras seleccionadas, o palabras del párrafo',
    e: 'abrir en sus artículos, secciones o párrafos lo elegido en el mapa; otra vez, plegarlo',
    o: 'abrir documentos',
    s: 'añadir esta vista al relato',
    t: 'claro u oscuro',
    '?': 'esta ayuda',
  },
}

import type { TourWords } from '../tour.ts'

export const tour: TourWords = {
  label: 'Recorrido guiado',
  place: (n, of) => `${n} de ${of}`,
  back: 'Atrás',
  next: 'Siguiente',
  done: 'Listo',
  close: 'Terminar el recorrido',
  steps: {
    reading: {
      title: 'El documento',
      text: 'Aquí está el documento tal como se imprimió, con los números de párrafo al margen. Pulse un número para elegir el párrafo.',
    },
    marks: {
      title: 'Las citas',
      text: 'Las palabras subrayadas citan algo. El color indica la familia de derecho; los nombres junto al párrafo dicen qué se cita.',
    },
    map: {
      title: 'El mapa',
      text: 'Aquello en lo que se apoya el documento: una línea por cada párrafo que cita un instrumento. Elija un extremo y el otro se ilumina.',
    },
    doubt: {
      title: 'Una duda sigue siendo una duda',
      text: 'Un signo de interrogación y una línea de puntos: las palabras no bastan para decidir. Nunca se cuenta como cita.',
    },
    card: {
      title: '¿Por qué?',
      text: 'Lo que elija se explica aquí: qué palabras, qué artículo, según qué regla y quién más lo cita. Puede confirmarlo o corregirlo.',
    },
    find: { title: 'Buscar', text: 'Un instrumento por cualquiera de sus nombres, un artículo («crc 37») o una palabra del texto.' },
    open: {
      title: 'Sus propios documentos',
      text: 'Abra o suelte PDF, archivos de Word o carpetas enteras: se leen en este equipo y no se envían a ningún sitio. También están aquí los informes modelo.',
    },
  },
}

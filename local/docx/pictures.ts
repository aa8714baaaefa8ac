import { ImageRun, type ParagraphChild, TextRun } from 'docx';
import type { Picture } from '../runtime/services/document/model';
import type { Says } from './says';

const TYPES: Record<string, 'png' | 'jpg' | 'gif' | 'bmp'> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
};

/** A picture in the line of text, never wider than the page has room for. */
export function pictureRun(picture: Picture, room: number, says: Says): ParagraphChild {
  const { base64, width, height, title, description, name } = picture;
  const type = TYPES[picture.type];
  const about = description || title || name;
  if (!type || width <= 0 || height <= 0) {
    says.say(`The picture ${about || 'without a name'} is of a kind that Word does not show.`);
    return new TextRun(about === '' ? '' : `[${about}]`);
  }
  const scale = Math.min(1, room / width);
  return new ImageRun({
    type,
    data: Buffer.from(base64, 'base64'),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: name || 'Picture', title, description: about },
  });
}

import type { Body, Reply } from '../contract';
import { Refusal } from '../domain/refusal';
import { chartSvg } from '../views/chart/svg';
import { explore } from '../views/explore/explore';
import { explorePicture } from '../views/explore/picture';
import type { Context } from './context';
import { readNumbers } from './readNetwork';

/** What *Explore a measure* shows. Small groups are hidden before anything is drawn. */
export function explored({ book, known, actor }: Context, wish: Body<'explore'>): Reply<'explore'> {
  const { network, directory } = known;
  const numbers = readNumbers(book, directory, network.today);
  const found = explore(network, numbers, wish, actor.team);
  if (!found) throw new Refusal('No measures yet. Menu: First set-up, step 3.', 'measure');
  const { picks, group, title, box, large, multiples, running, table } = found;
  return {
    picks,
    group,
    title,
    box,
    large: large ? chartSvg(large) : '',
    multiples: {
      title: multiples.title,
      note: multiples.note,
      charts: multiples.charts.map(({ spec, sign, ...one }) => ({
        ...one,
        ...(sign ? { sign } : {}),
        svg: spec ? chartSvg(spec) : '',
      })),
    },
    running,
    table: { head: [...table.head], rows: table.rows.map((row) => [...row]) },
    picture: explorePicture(found),
  };
}

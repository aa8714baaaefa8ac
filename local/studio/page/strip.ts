import type { App } from './app';
import { typedIn } from './dialog';
import { h } from './dom';
import { type Entry, popUp } from './menu';

const DAY = 86_400_000;

/** Who one is and what time it is: the two things that only the laptop lets one choose. */
export class Strip {
  readonly element: HTMLElement;
  readonly #app: App;
  readonly #who = h('button', { class: 'stripButton', 'aria-haspopup': 'menu' });
  readonly #when = h('button', { class: 'stripButton', 'aria-haspopup': 'menu' });

  constructor(app: App) {
    this.#app = app;
    this.element = h(
      'div',
      { class: 'strip', role: 'group', 'aria-label': 'Try it as somebody else, or at another time' },
      this.#who,
      this.#when,
    );
    this.#who.addEventListener('click', () => popUp(this.#people(), 'You are', this.#who.getBoundingClientRect()));
    this.#when.addEventListener('click', () => popUp(this.#times(), 'Clock', this.#when.getBoundingClientRect()));
  }

  show(): void {
    const { user, people, clockWords } = this.#app.book;
    const person = people.find(({ email }) => email.toLowerCase() === user.toLowerCase());
    const roles = person?.roles ? ` (${person.roles.split(';')[0]!.trim().toLowerCase()})` : '';
    this.#who.replaceChildren('You are ', h('b', {}, person?.name ?? user), `${roles} ▾`);
    this.#when.replaceChildren('Clock ', h('b', {}, clockWords));
  }

  #people(): Entry[] {
    const { people, user } = this.#app.book;
    return people.map(({ email, name, roles }) => ({
      caption: [name, roles].filter(Boolean).join(' · '),
      keys: email === name ? '' : email,
      checked: email.toLowerCase() === user.toLowerCase(),
      run: () => void this.#app.perform('signIn', { email }),
    }));
  }

  #times(): Entry[] {
    const on = (caption: string, days: number): Entry => ({
      caption,
      run: () => void this.#app.perform('clock', { by: days * DAY }, 'Time passes…'),
    });
    return [
      on('An hour on', 1 / 24),
      on('A day on', 1),
      on('A week on', 7),
      '—',
      {
        caption: 'To a day and time…',
        run: async () => {
          const typed = await typedIn(
            `It is ${this.#app.book.clockField.replace('T', ' ')}. Go to (like 2026-06-01 06:00):`,
            'Clock',
          );
          if (typed) await this.#app.perform('clock', { to: typed.trim().replace(' ', 'T') }, 'Time passes…');
        },
      },
    ];
  }
}

import * as bytes from '../bytes';
import type { Part } from './part';

type Members = 'locale' | 'activeUser' | 'effectiveUser' | 'temporaryKey' | 'scriptId' | 'authMode';

export const people: Part<Members> = ({ options }, { state }) => {
  const scriptId = () => {
    // The id is made when it is first asked for, and kept.
    if (state.folder?.stamp(state.about.name) === undefined) state.about.touch();
    return state.about.value.scriptId;
  };
  return {
    locale: () => 'en',
    activeUser: () => options.activeUser,
    effectiveUser: () => (options.kind === 'simple' ? '' : options.person),
    temporaryKey: () =>
      bytes.base64(bytes.digest('SHA_256', bytes.encode(`${scriptId()} ${options.person}`, 'UTF_8')), true),
    scriptId,
    authMode: () => (options.kind === 'simple' ? 'LIMITED' : 'FULL'),
  };
};

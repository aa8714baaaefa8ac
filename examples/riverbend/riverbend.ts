import { tell } from '../generator/tell';
import type { SampleNetwork } from '../network';
import { story } from './story';

export const riverbend = (): SampleNetwork => tell(story());

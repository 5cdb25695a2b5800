import { yearOf } from './calendar.ts';
import type { Draws } from './draws.ts';

/** Where people wrote to each other, by the first year in which an officer would have heard of it, and the last. */
const media: readonly (readonly [string, number, number])[] = [
  ['a letter', 1900, 1999],
  ['a telephone call', 1900, 1999],
  ['a chat room', 2000, 2010],
  ['MSN', 2001, 2011],
  ['Bebo', 2006, 2011],
  ['text message', 2000, 2021],
  ['a forum', 2000, 2021],
  ['an online game chat', 2004, 2021],
  ['YouTube', 2007, 2021],
  ['Facebook', 2007, 2021],
  ['BBM', 2009, 2015],
  ['Twitter', 2010, 2021],
  ['WhatsApp', 2012, 2021],
  ['Instagram', 2013, 2021],
  ['Snapchat', 2014, 2021],
  ['Telegram', 2016, 2021],
  ['a music video', 2005, 2021],
  ['a group chat', 2010, 2021],
];

/** A medium of the day. */
export function socialOf(draws: Draws, day: number): string {
  const year = yearOf(day);
  return draws.pick(media.filter(([, from, until]) => from <= year && year <= until))[0];
}

import type { Random } from "../kit/random.ts";

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Ten letters of time and sixteen of chance. */
export function ulid(random: Random, at: number): string {
  let time = "";
  for (let left = at, place = 0; place < 10; place += 1, left = Math.floor(left / 32))
    time = `${crockford[left % 32]}${time}`;
  return time + random.pick(crockford, 16);
}

import { type Courier, couriers } from "@haat/core/couriers";
import { ring } from "@haat/db/queries/alarms/ring";
import { claimPlaceLists, driftedPlaces, ourAreas, ourPlaces } from "@haat/db/queries/couriers/place-lists";
import { forgetPages, keepPage, keptPages, readOnIn } from "@haat/db/queries/couriers/place-pages";
import type { PlacePages } from "@haat/couriers/pages";
import { keepList, listOf } from "../services/couriers/read-places.ts";
import type { Job, JobDeps } from "./deps.ts";
import { eachBeside } from "./each.ts";

const day = 1440;
const afterFaultMinutes = 5;

/**
 * Twice a day each courier's list of places is read and laid beside our gazetteer. What he has renamed or dropped of what we use,
 * or serves no more or again, is told to people at once, and nothing is booked there by guess.
 */
export const readPlaces: Job = async (deps) => {
  const listing = couriers.filter((courier) => {
    const { listsPlaces, placeDepth } = deps.couriers[courier]?.capabilities ?? {};
    return listsPlaces === true && placeDepth !== null;
  });
  const due = await claimPlaceLists(deps.books, listing);
  const work = new Map(due.map((courier) => [String(courier), courier]));
  const done = await eachBeside(
    deps,
    { where: "reading places of", width: 2 },
    [...work.keys()],
    async (name) => {
      const courier = work.get(name);
      if (courier) await readOne(deps, courier);
    },
  );
  await tellDrift(deps);
  return done;
};

/** The pass is over, and the list is not. */
class OutOfTime extends Error {}

/**
 * Call by call, each answer kept: broken off, out of time or killed, the next pass asks for the rest alone. Nothing changes before the
 * list is whole.
 */
async function readOne(deps: JobDeps, courier: Courier): Promise<void> {
  const adapter = deps.couriers[courier];
  const depth = adapter?.capabilities.placeDepth;
  if (!adapter || !depth) return;
  const { books } = deps;
  const [ours, areas] = await Promise.all([ourPlaces(books), ourAreas(books)]);
  const pages: PlacePages = {
    kept: await keptPages(books, courier),
    keep: async (page, body) => {
      await keepPage(books, { courier, page, body });
      if (!deps.hasTime()) throw new OutOfTime();
    },
  };
  try {
    const rows = await listOf({ adapter, ours, depth }, pages);
    // A list that turns out to be none is asked for anew.
    await forgetPages(books, courier);
    await books.transact((tx) => keepList(tx, { courier, ours, areas, depth }, rows));
  } catch (fault) {
    if (!(fault instanceof OutOfTime)) {
      await readOnIn(books, courier, afterFaultMinutes);
      throw fault;
    }
    await readOnIn(books, courier, 0);
  }
}

/** Told of again while it lasts, and as soon as it has doubled. */
async function tellDrift(deps: JobDeps): Promise<void> {
  const drifted = await driftedPlaces(deps.books);
  const told = await ring(deps.books, { kind: "courier place drifted", againMinutes: day }, drifted);
  for (const { cause, size } of drifted)
    if (told.has(cause))
      deps.report(
        new Error(`${cause} has renamed or dropped, or serves otherwise, ${size} places that we use`),
        "courier places",
      );
}

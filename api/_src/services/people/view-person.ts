import type { NoteView } from "@haat/contract/note";
import type { PersonCard } from "@haat/contract/person";
import type { LocaleName } from "@haat/contract/values";
import { type Email, maskEmail } from "@haat/core/email";
import { maskTail } from "@haat/core/phone";
import type { Sealer } from "@haat/core/seal";
import type { PlaceInShop } from "@haat/db/queries/people/find-person";
import type { PersonRow } from "@haat/db/queries/people/list-people";
import type { NoteRow } from "@haat/db/queries/people/notes";
import { instantView } from "../../views/money.ts";

/** Phone and address by as much as one knows one's own by. */
export const personCard = async (
  sealer: Sealer,
  { id, name, phoneTail, email, since, state }: PersonRow,
): Promise<PersonCard> => ({
  ...{ id, name, state },
  phone: phoneTail && maskTail(phoneTail),
  email: email && maskEmail((await sealer.open("email", email)) as Email),
  since: instantView(since),
});

export const shopPlaces = (shops: readonly PlaceInShop[], locale: LocaleName) =>
  shops.map(({ name, ...shop }) => ({ ...shop, name: name[locale] }));

export const noteView = ({ at, ...note }: NoteRow): NoteView => ({ ...note, at: instantView(at) });

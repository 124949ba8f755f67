import { data } from "react-router";
import { personalApi, type SentFile } from "../../lib/api.server.ts";
import { answerRefusal, type Refusal } from "../../lib/refusal.server.ts";
import { keepPicture } from "./queries.server.ts";

/** More at once than any page sends. */
const mostAtOnce = 20;

export type RefusedFile = Readonly<{ name: string }> & Refusal;
type Asker = Parameters<typeof personalApi>[0];

export const filesIn = (form: FormData): File[] =>
  form.getAll("picture").filter((file): file is File => file instanceof File && file.size > 0);

export async function readFiles(request: Request): Promise<FormData> {
  return request.formData().catch(() => {
    throw data(null, { status: 400 });
  });
}

/** Its first bytes tell what a file is; the name of its kind only opens the door. */
const kindOf = (type: string): string => (/^image\/(?:jpeg|png|webp)$/.test(type) ? type : "image/jpeg");

/** In words, why it was not kept. */
export async function keepFile(args: Asker, { type, bytes }: SentFile): Promise<Refusal | null> {
  const outcome = await keepPicture(personalApi(args), { type: kindOf(type), bytes });
  return outcome.ok ? null : answerRefusal(outcome.problem, args).data.refusal;
}

/** Each on its own: one that is refused keeps no other from being kept. */
export async function keepFiles(args: Asker, files: readonly File[]): Promise<RefusedFile[]> {
  const refused: RefusedFile[] = [];
  for (const file of files.slice(0, mostAtOnce)) {
    const refusal = await keepFile(args, { type: file.type, bytes: file });
    if (refusal) refused.push({ name: file.name, ...refusal });
  }
  return refused;
}

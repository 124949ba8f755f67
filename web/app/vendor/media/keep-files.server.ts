import { data } from "react-router";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal, type Refusal } from "../../lib/refusal.server.ts";
import { translatorOf } from "../../lib/translators.ts";
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

/** Each on its own: one that is refused keeps no other from being kept. */
export async function keepFiles(args: Asker, files: readonly File[]): Promise<RefusedFile[]> {
  const { t } = translatorOf(localeOf(args.params));
  const refused: RefusedFile[] = [];
  for (const file of files.slice(0, mostAtOnce)) {
    const outcome = await keepPicture(personalApi(args), file);
    if (outcome === null)
      refused.push({
        ...{ name: file.name, title: t("problems:media.too_large.title") },
        detail: t("problems:media.too_large.detail"),
      });
    else if (!outcome.ok)
      refused.push({ name: file.name, ...answerRefusal(outcome.problem, args).data.refusal });
  }
  return refused;
}

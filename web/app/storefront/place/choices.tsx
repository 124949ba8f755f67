import { printPlace, type Place } from "../../lib/place.ts";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";

type Choice = Readonly<{ place: Place; name: string; of?: string | undefined }>;
type ChoicesProps = Readonly<{
  /** With a title they are a part of the page of their own. */
  id?: string;
  title?: string;
  back: string;
  choices: readonly Choice[];
}>;

/** One press chooses a place and goes back to where one came from. */
export function Choices({ id, title, back, choices }: ChoicesProps) {
  const { locale } = useWords();
  return (
    <form method="post" action={`/${locale}/place`} className={title === undefined ? "" : "sheet"}>
      <input type="hidden" name="back" value={back} />
      {title !== undefined && (
        <h2 id={id} className="mb-3 text-lg">
          {title}
        </h2>
      )}
      <ul className="grid gap-2 sm:grid-cols-2">
        {choices.map(({ place, name, of }) => (
          <li key={`${printPlace(place)} ${of ?? ""}`}>
            <button name="place" value={printPlace(place)} className="choice w-full items-center text-start">
              <Icon name="pin" className="size-5 text-brand" />
              <span className="grid min-w-0 flex-1">
                <span className="font-semibold">{name}</span>
                {of !== undefined && <span className="text-sm text-soft">{of}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

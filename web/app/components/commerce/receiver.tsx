import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";
import { Typed } from "../ui/typed.tsx";

type Receiver = Readonly<{
  name: string;
  phone: string;
  details: string;
  landmark: string;
  locality: string;
  /** In the page's own language. */
  area: string;
}>;

/** To whom and where it goes, as the buyer typed it: in whichever of the two languages. */
export function Receiver({ name, phone, details, landmark, locality, area }: Receiver) {
  const { locale } = useWords();
  return (
    <>
      <b>
        <Typed text={name} />
      </b>
      , {shownDigits(phone, locale)}
      <br />
      <Typed text={landmark === "" ? details : `${details}, ${landmark}`} />
      <br />
      {locality.trim() !== "" && (
        <>
          <Typed text={locality} />
          {", "}
        </>
      )}
      {area}
    </>
  );
}

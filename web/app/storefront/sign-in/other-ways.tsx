/** Links to the other ways in, below the phone's steps. A way adds its link here; while there is none, nothing is shown. */
export function OtherWays(_props: Readonly<{ back: string }>) {
  return null;
}

import { TextField } from "./field.tsx";

type PasswordProps = { readonly name: string; readonly label: string; readonly error: string | undefined };

/** A password one has. */
export const PasswordField = (props: PasswordProps) => (
  <TextField {...props} type="password" autocomplete="current-password" />
);

type NewPasswordProps = {
  readonly label: string;
  readonly hint: string;
  readonly again: string;
  readonly said: (field: string) => string | undefined;
};

/** A password one makes, twice. */
export const NewPasswordFields = ({ label, hint, again, said }: NewPasswordProps) => {
  const common = { type: "password", autocomplete: "new-password" } as const;
  return (
    <>
      <TextField {...common} name="sandi" label={label} hint={hint} error={said("sandi")} />
      <TextField {...common} name="ulang" label={again} error={said("ulang")} />
    </>
  );
};

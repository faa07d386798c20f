import { Injectable } from '@nestjs/common';
import { passwordLength } from '../domain/check-password.js';

/** Passwords that many people have chosen, as far as they are long enough to be chosen here. */
@Injectable()
export class CommonPasswords {
  private list: Promise<ReadonlySet<string>> | null = null;

  /** Read at the first use: most processes never need it. */
  async load(): Promise<(password: string) => boolean> {
    this.list ??= import('@zxcvbn-ts/language-common').then(
      ({ dictionary }) =>
        new Set((dictionary['passwords-common'] as string[]).filter(({ length }) => length >= passwordLength.least)),
    );
    const list = await this.list;
    return (password) => list.has(password);
  }
}

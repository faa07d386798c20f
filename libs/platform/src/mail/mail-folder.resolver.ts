import { Args, Query, Resolver } from '@nestjs/graphql';
import { Reader } from '../database/reader.js';
import { CodedError } from '../graphql/coded-error.js';
import type { MailMessage } from '../graphql/generated/contract.js';
import { OperationRequirement } from '../graphql/requirement.js';

const page = {
  name: 'platform.mail-folder',
  text: `SELECT id, recipient AS "to", subject, body_text AS text, written_at AS "sentAt", transport
         FROM mail_message ORDER BY written_at DESC, id DESC OFFSET $1 LIMIT $2`,
};
const count = { name: 'platform.mail-count', text: 'SELECT count(*) AS total FROM mail_message' };

@Resolver()
export class MailFolderResolver {
  constructor(private readonly reader: Reader) {}

  @Query()
  @OperationRequirement({ kind: 'permission', permission: 'platform.mail.read', subject: {} })
  async mailFolder(
    @Args('offset') offset: number,
    @Args('limit') limit: number,
  ): Promise<{ items: MailMessage[]; total: number }> {
    if (offset < 0 || limit < 1 || limit > 100)
      throw new CodedError('BAD_INPUT', 'A page has 1 to 100 entries, from 0 on');
    const [items, total] = await Promise.all([
      this.reader.rows<MailMessage>(page, [offset, limit]),
      this.reader.row<{ total: number }>(count),
    ]);
    return { items, total: total?.total ?? 0 };
  }
}

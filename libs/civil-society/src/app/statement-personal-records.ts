import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PersonalData } from '#access';

/** Who wrote statements for organizations; the statements themselves are the organizations'. */
@Injectable()
export class StatementPersonalRecords implements OnModuleInit {
  constructor(private readonly personal: PersonalData) {}

  onModuleInit(): void {
    this.personal.register({
      kind: 'organisations.statements',
      columns: {
        written_statement: ['title', 'text', 'file_id', 'footnotes', 'created_by'],
        statement_signatory: ['statement_id'],
        video_statement: ['file_id', 'played_file_id', 'captions_file_id', 'created_by'],
      },
      use: 'PUBLIC_RECORD',
      sensitive: false,
      keptDays: null,
      held: `SELECT w.title AS what, w.state, w.created_at AS at FROM written_statement w WHERE w.created_by = $1
        UNION ALL SELECT NULL, v.state, v.created_at FROM video_statement v WHERE v.created_by = $1
        ORDER BY at DESC`,
      erase: [],
    });
  }
}

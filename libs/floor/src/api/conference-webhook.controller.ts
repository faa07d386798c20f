import { Body, Controller, Headers, HttpCode, HttpStatus, Post, UnauthorizedException } from '@nestjs/common';
import { Public } from '#access';
import { Conference, ConferenceNotices } from '#platform';

/** Notices from LiveKit. Public, because LiveKit has no account; nothing is done unless its signature holds. */
@Controller('conference')
export class ConferenceWebhookController {
  constructor(
    private readonly conference: Conference,
    private readonly notices: ConferenceNotices,
  ) {}

  /**
   * 401 for a notice that is not from our SFU or was altered; else 204, and whoever has the room is told.
   * @param body the text as sent (`application/webhook+json` is not parsed), because the signature is over its bytes
   */
  @Post('webhook')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async receive(@Body() body: unknown, @Headers('authorization') authorization: string | undefined): Promise<void> {
    const event = typeof body === 'string' ? await this.conference.verifyWebhook(body, authorization) : null;
    if (!event) throw new UnauthorizedException('The notice is not signed by the conference server');
    await this.notices.tell(event);
  }
}

import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { DAY, SECOND } from '@greenroom/kernel';
import { Acting, type Actor, Handles, Input } from '@greenroom/platform/server';
import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import { personView } from '../directory/person-view';
import { photoVersion } from './photo-address';
import { PhotoBook } from './photo-book';

/** No browser shows somebody for longer after they were taken out. */
const KEPT = DAY / SECOND;

@Controller()
export class PhotoController {
  constructor(private readonly photos: PhotoBook) {}

  @Handles(catalogue.readPhoto)
  async read(
    @Input() { params, query }: Checked<typeof catalogue.readPhoto>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answer<typeof catalogue.readPhoto>> {
    const { bytes, digest } = await this.photos.read(params.id);
    const isOfThatVersion = query.v === photoVersion(digest);
    response.setHeader('ETag', `"${photoVersion(digest)}"`);
    response.setHeader('Cache-Control', isOfThatVersion ? `private, max-age=${KEPT}, immutable` : 'private, no-cache');
    return bytes;
  }

  @Handles(catalogue.putPhoto)
  async put(
    @Input() { params, body }: Checked<typeof catalogue.putPhoto>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.putPhoto>> {
    return personView(await this.photos.put(params.id, body, actor));
  }

  @Handles(catalogue.removePhoto)
  async remove(
    @Input() { params }: Checked<typeof catalogue.removePhoto>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.removePhoto>> {
    return personView(await this.photos.remove(params.id, actor));
  }
}

import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import { DirectoryStore } from '../directory/directory-store';

/** What the tab is called while somebody's profile is open in it, or being edited. */
export function profileTitle(name: string | undefined, isEdited = false): string {
  const title = name || (isEdited ? 'a profile' : 'Profile');
  return `${isEdited ? 'Edit ' : ''}${title} · Greenroom`;
}

/** As far as the list knows them; the screen says it again once it has read the profile. */
export function resolveProfileTitle(isEdited = false): ResolveFn<string> {
  return ({ params }) => {
    const known = inject(DirectoryStore).people();
    return profileTitle(known.find(({ id }) => id === params['id'])?.name, isEdited);
  };
}

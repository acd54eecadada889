/* label-roles.h - who asks, of those who are labelled.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "labels.h"

void turns_labels_assign_roles (NlpDocument *document, TurnsLabels *labels, const RoleModel *model,
                                const TurnsEvidence *evidence);

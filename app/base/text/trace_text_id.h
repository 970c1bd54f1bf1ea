// The keys of texts about packs and lots; a part of text_id.h's list, in the same form. "step.…"
// are business steps of EPCIS (CBV 2.0), found by the step's name. Thread rule: constants.
#pragma once

// What happened to a lot, and in which business step; shared by kiosk and phones.
#define OCOP_STEP_TEXTS(X)                          \
  X(act_commissioning, "act.commissioning")         \
  X(act_transformation, "act.transformation")       \
  X(act_observation, "act.observation")             \
  X(act_shipping, "act.shipping")                   \
  X(act_receiving, "act.receiving")                 \
  X(step_accepting, "step.accepting")               \
  X(step_arriving, "step.arriving")                 \
  X(step_assembling, "step.assembling")             \
  X(step_collecting, "step.collecting")             \
  X(step_departing, "step.departing")               \
  X(step_destroying, "step.destroying")             \
  X(step_holding, "step.holding")                   \
  X(step_inspecting, "step.inspecting")             \
  X(step_loading, "step.loading")                   \
  X(step_packing, "step.packing")                   \
  X(step_picking, "step.picking")                   \
  X(step_removing, "step.removing")                 \
  X(step_repackaging, "step.repackaging")           \
  X(step_retail_selling, "step.retail_selling")     \
  X(step_sampling, "step.sampling")                 \
  X(step_sensor_reporting, "step.sensor_reporting") \
  X(step_staging_outbound, "step.staging_outbound") \
  X(step_stocking, "step.stocking")                 \
  X(step_storing, "step.storing")                   \
  X(step_transporting, "step.transporting")         \
  X(step_unloading, "step.unloading")               \
  X(step_unpacking, "step.unpacking")

#define OCOP_TRACE_TEXTS(X)                         \
  X(pack_title, "pack.title")                       \
  X(pack_hint, "pack.hint")                         \
  X(pack_invite, "pack.invite")                     \
  X(pack_invite_more, "pack.invite_more")           \
  X(pack_again, "pack.again")                       \
  X(pack_issued, "pack.issued")                     \
  X(pack_issued_more, "pack.issued_more")           \
  X(pack_not_issued, "pack.not_issued")             \
  X(pack_not_issued_more, "pack.not_issued_more")   \
  X(pack_withdrawn, "pack.withdrawn")               \
  X(pack_expired, "pack.expired")                   \
  X(pack_expired_more, "pack.expired_more")         \
  X(pack_other, "pack.other")                       \
  X(pack_other_more, "pack.other_more")             \
  X(pack_differs, "pack.differs")                   \
  X(pack_differs_more, "pack.differs_more")         \
  X(pack_lot_says, "pack.lot_says")                 \
  X(pack_serial, "pack.serial")                     \
  X(pack_weight, "pack.weight")                     \
  X(pack_unknown, "pack.unknown")                   \
  X(pack_unknown_more, "pack.unknown_more")         \
  X(pack_unknown_lot, "pack.unknown_lot")           \
  X(pack_unknown_lot_more, "pack.unknown_lot_more") \
  X(pack_known, "pack.known")                       \
  X(pack_known_more, "pack.known_more")             \
  X(pack_no_lot, "pack.no_lot")                     \
  X(pack_no_lot_more, "pack.no_lot_more")           \
  X(pack_proof, "pack.proof")                       \
  X(pack_proof_issued, "pack.proof_issued")         \
  X(pack_proof_not_issued, "pack.proof_not_issued") \
  X(pack_proof_not_told, "pack.proof_not_told")     \
  X(pack_not_told, "pack.not_told")                 \
  X(pack_last_day, "pack.last_day")                 \
  X(lot_story, "lot.story")                         \
  X(lot_page_hint, "lot.page_hint")                 \
  X(lot_recall_title, "lot.recall_title")           \
  X(lot_recall_since, "lot.recall_since")           \
  X(lot_recall_advice, "lot.recall_advice")         \
  X(lot_recall_mark, "lot.recall_mark")             \
  X(fact_lot, "fact.lot")                           \
  X(fact_made, "fact.made")                         \
  X(fact_best_before, "fact.best_before")           \
  X(fact_quantity, "fact.quantity")                 \
  X(fact_areas, "fact.areas")                       \
  X(fact_unknown, "fact.unknown")                   \
  X(journey_title, "journey.title")                 \
  X(journey_none, "journey.none")                   \
  X(event_to, "event.to")                           \
  X(event_inputs, "event.inputs")                   \
  X(event_documents, "event.documents")             \
  X(input_lot, "input.lot")                         \
  X(input_from, "input.from")                       \
  X(document_number, "document.number")             \
  X(document_test_report, "document.test_report")   \
  X(document_certificate, "document.certificate")   \
  X(document_photo, "document.photo")               \
  OCOP_STEP_TEXTS(X)                                \
  X(refusal_lot_withdrawn, "refusal.lot_withdrawn") \
  X(pack_days_left, "pack.days_left")               \
  X(lot_pieces, "lot.pieces")
